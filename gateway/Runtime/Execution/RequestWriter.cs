using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using Federation.Runtime.Answers;
using Federation.Runtime.Compilation;
using Federation.Runtime.Transport;

namespace Federation.Runtime.Execution;

/// <summary>Writes the body of a request: text, each distinct representation once, the client's variables that it uses.</summary>
internal readonly ref struct RequestWriter(AnswerStore store, FetchRun run)
{
    private readonly AnswerStore _store = store;
    private readonly FetchRun _run = run;
    private readonly PooledBuffer _body = run.Body;

    /// <summary>Writes the body and notes which object was sent as which representation.</summary>
    public void Write(JsonElement? variables)
    {
        var fetch = _run.Fetch;
        _body.Write(fetch.Head);
        foreach (var part in _run.Parts)
        {
            _body.Write(part.Part.Prefix);
            for (var target = 0; target < part.Part.Targets.Length; target++)
            {
                Visit(AnswerStore.Root, part, target, step: 0);
            }

            if (part.Part.Batch is not null)
            {
                _body.Write("]"u8);
            }
        }

        if (fetch.Variables.Length > 0)
        {
            WriteVariables(variables, fetch.Parts[0].Batch is not null);
        }

        _body.Write(fetch.Tail);
    }

    private void WriteVariables(JsonElement? variables, bool hasRepresentations)
    {
        var needsComma = hasRepresentations;
        foreach (var (name, member) in _run.Fetch.Variables)
        {
            // A variable that was left out stays out: the definition brings its default along.
            if (variables is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(name, out var value))
            {
                _body.Write(needsComma ? ","u8 : default);
                _body.Write(member);
                _body.Write(JsonMarshal.GetRawUtf8Value(value));
                needsComma = true;
            }
        }
    }

    private void Visit(int block, PartRun part, int target, int step)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var found = part.Part.Targets[target];
        var type = step < found.Steps.Length ? found.Steps[step].Type : found.Type;
        if (type != TypeNames.Unknown && type != _store.TypeOf(block))
        {
            return;
        }

        if (step < found.Steps.Length)
        {
            Follow(_store[block + 1 + found.Steps[step].Slot], part, target, step + 1);
        }
        else if (found.Representation is null)
        {
            part.Add(new TargetObject(block, 0, target));
        }
        else
        {
            AddRepresentation(block, part, target, found.Representation);
        }
    }

    private void Follow(Slot value, PartRun part, int target, int step)
    {
        if (value.Kind == SlotKind.Object)
        {
            Visit(value.Start, part, target, step);
        }
        else if (value.Kind == SlotKind.Array)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            for (var i = 0; i < value.Length; i++)
            {
                Follow(_store[value.Start + 1 + i], part, target, step);
            }
        }
    }

    private void AddRepresentation(int block, PartRun part, int target, RepresentationObject representation)
    {
        var before = _body.Length;
        if (part.Representations.Count > 0)
        {
            _body.Write(","u8);
        }

        var start = _body.Length;
        if (!TryWrite(block, representation))
        {
            // Something needed is missing, null where the subgraph takes no null, or null because of an error.
            _body.Truncate(before);
            _store.IsDirty = true;
            return;
        }

        var position = part.Representations.Add(_body.Span, start, out var isNew);
        if (!isNew)
        {
            _body.Truncate(before);
        }

        part.Add(new TargetObject(block, position, target));
    }

    private bool TryWrite(int block, RepresentationObject representation)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _body.Write(representation.Head);
        foreach (var entry in representation.Fields)
        {
            ref var value = ref _store[block + 1 + entry.Slot];
            if (value.Kind == SlotKind.Unset || value.HasFailed || (value.Kind == SlotKind.Null && !entry.IsNullable))
            {
                return false;
            }

            _body.Write(entry.Prefix);
            if (!TryWriteValue(value, entry))
            {
                return false;
            }
        }

        _body.Write("}"u8);
        return true;
    }

    private bool TryWriteValue(in Slot value, RepresentationEntry entry)
    {
        switch (value.Kind)
        {
            case SlotKind.Null:
                _body.Write("null"u8);
                return true;
            case SlotKind.Raw when entry.Children is null:
                _body.Write(_store.Bytes(value));
                return true;
            case SlotKind.Object when entry.Children is { } children:
                var type = _store.TypeOf(value.Start);
                return type < children.Length && children[type] is { } nested && TryWrite(value.Start, nested);
            case SlotKind.Array:
                return TryWriteItems(value, entry);
            default:
                return false;
        }
    }

    private bool TryWriteItems(in Slot list, RepresentationEntry entry)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _body.Write("["u8);
        for (var i = 0; i < list.Length; i++)
        {
            _body.Write(i > 0 ? ","u8 : default);
            if (!TryWriteValue(_store[list.Start + 1 + i], entry))
            {
                return false;
            }
        }

        _body.Write("]"u8);
        return true;
    }
}
