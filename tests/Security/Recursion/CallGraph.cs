using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Federation.Security.Recursion;

/// <summary>
/// Who calls whom in an assembly, read from its instructions: direct calls, overrides and implementations behind a virtual call,
/// the methods of lambdas and local functions, and the state machines of iterators and asynchronous methods.
/// </summary>
internal sealed class CallGraph
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> s_opCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    private readonly Assembly _assembly;
    private readonly Dictionary<MethodBase, HashSet<MethodBase>> _calls = [];
    private readonly Dictionary<MethodBase, List<MethodBase>> _overrides = [];

    public CallGraph(Assembly assembly)
    {
        _assembly = assembly;
        var types = assembly.GetTypes();
        foreach (var type in types.Where(type => !type.IsInterface && !type.ContainsGenericParameters))
        {
            FindOverrides(type);
        }

        foreach (var method in types.SelectMany(MethodsOf).Where(method => !IsGenerated(method)))
        {
            _calls[method] = [.. CallsOf(method)];
        }
    }

    public IEnumerable<MethodBase> Methods => _calls.Keys;

    public IEnumerable<MethodBase> CallsFrom(MethodBase method) => _calls.GetValueOrDefault(method, []).Where(_calls.ContainsKey);

    /// <summary>Whether a method asks for stack.</summary>
    public bool AsksForStack(MethodBase method) => _calls[method].Any(called =>
        called.Name is "EnsureSufficientExecutionStack" or "TryEnsureSufficientExecutionStack");

    private static IEnumerable<MethodBase> MethodsOf(Type type) =>
        type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared));

    /// <summary>What the compiler makes for records and regular expressions; they follow no tree of ours.</summary>
    private static bool IsGenerated(MethodBase method) =>
        method.DeclaringType!.Namespace == "System.Text.RegularExpressions.Generated"
        || (method.Name is "Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "op_Equality" or "op_Inequality"
            && method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false));

    private void FindOverrides(Type type)
    {
        foreach (var method in type.GetMethods(Declared).Where(method => method.IsVirtual))
        {
            var declaration = method.GetBaseDefinition();
            if (declaration != method && declaration.DeclaringType!.Assembly == _assembly)
            {
                Add(declaration, method);
            }
        }

        foreach (var contract in type.GetInterfaces().Where(contract => contract.Assembly == _assembly))
        {
            var map = type.GetInterfaceMap(contract);
            for (var i = 0; i < map.InterfaceMethods.Length; i++)
            {
                Add(map.InterfaceMethods[i], map.TargetMethods[i]);
            }
        }

        void Add(MethodBase declaration, MethodBase implementation)
        {
            if (!_overrides.TryGetValue(declaration, out var list))
            {
                _overrides[declaration] = list = [];
            }

            list.Add(implementation);
        }
    }

    private IEnumerable<MethodBase> CallsOf(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        foreach (var (called, isVirtual) in Operands(method, code))
        {
            var target = Definition(called);
            yield return target;
            foreach (var implementation in isVirtual ? _overrides.GetValueOrDefault(target, []) : [])
            {
                yield return implementation;
            }

            // Making the state machine of an iterator or of an asynchronous method is running it.
            if (called is ConstructorInfo { DeclaringType: { } type } && type.Name.StartsWith('<') && type.GetMethod("MoveNext", Declared) is { } run)
            {
                yield return Definition(run);
            }
        }

        var attribute = method.GetCustomAttribute<StateMachineAttribute>();
        if (attribute?.StateMachineType.GetMethod("MoveNext", Declared) is { } moveNext)
        {
            yield return Definition(moveNext);
        }
    }

    private static IEnumerable<(MethodBase Called, bool IsVirtual)> Operands(MethodBase method, byte[] code)
    {
        var typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethodDefinition ? method.GetGenericArguments() : null;
        for (var i = 0; i < code.Length;)
        {
            var value = (short)code[i++];
            if (value == 0xFE)
            {
                value = unchecked((short)(0xFE00 | code[i++]));
            }

            var opCode = s_opCodes[value];
            if (opCode.OperandType == OperandType.InlineMethod
                && method.Module.ResolveMethod(BitConverter.ToInt32(code, i), typeArguments, methodArguments) is { } called)
            {
                yield return (called, opCode == OpCodes.Callvirt || opCode == OpCodes.Ldvirtftn);
            }

            i += opCode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, i)),
                _ => 4,
            };
        }
    }

    /// <summary>The method as it is declared, type arguments aside.</summary>
    private static MethodBase Definition(MethodBase method)
    {
        if (method is MethodInfo { IsGenericMethod: true } generic)
        {
            method = generic.GetGenericMethodDefinition();
        }

        return method.DeclaringType is { IsConstructedGenericType: true } type
            ? MethodBase.GetMethodFromHandle(method.MethodHandle, type.GetGenericTypeDefinition().TypeHandle)!
            : method;
    }
}
