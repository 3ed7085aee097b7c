using Federation.Standalone;

return await StandaloneCommand.Create().Parse(args).InvokeAsync();
