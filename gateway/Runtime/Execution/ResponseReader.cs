using System.Text.Json;
using System.Text.Unicode;
using Federation.Runtime.Answers;
using Federation.Runtime.Reading;

namespace Federation.Runtime.Execution;

/// <summary>
/// Reads the answer to a fetch (https://spec.graphql.org/September2025/#sec-Response-Format) into the store. Nothing of the
/// merged answer is touched: the entities lie beside it until they are merged.
/// </summary>
internal ref struct ResponseReader
{
    private const string NotJson = "its answer is not JSON";
    private const string NotGraphQL = "its answer is not a GraphQL response";
    private const string TooLarge = "its answer has more values than the gateway takes";

    private readonly FetchRun _run;
    private readonly AnswerStore _store;
    private readonly ReadOnlySpan<byte> _text;
    private AnswerReader _reader;
    private bool _hasData;
    private bool _hasNullData;
    private Range _errors;

    private ResponseReader(FetchRun run, AnswerStore store, SlotStack items, ReadOnlySpan<byte> text, int maxDepth)
    {
        _run = run;
        _store = store;
        _text = text;
        _reader = new AnswerReader(text, store, items, (ushort)run.Fetch.Fetch.Id, maxDepth);
    }

    /// <summary>Reads an answer.</summary>
    /// <returns>Why it is no answer, fit to follow a colon; null when it is one.</returns>
    public static string? Read(FetchRun run, AnswerStore store, SlotStack items, int maxDepth)
    {
        var text = run.Answer!.Body.Span;
        if (!Utf8.IsValid(text))
        {
            return NotJson;
        }

        var mark = store.Count;
        var reader = new ResponseReader(run, store, items, text, maxDepth);
        var failure = reader.Read();
        if (failure is not null)
        {
            items.Truncate(0);
            store.Truncate(mark);
            store.IsDirty = true;
        }

        return failure;
    }

    private string? Read()
    {
        if (_reader.Scanner.Peek() != '{')
        {
            return _reader.Scanner.SkipValue() && _reader.Scanner.IsAtEnd ? NotGraphQL : NotJson;
        }

        if (!_reader.Scanner.Enter() || !ReadMembers() || !_reader.Scanner.IsAtEnd)
        {
            return _store.IsFull ? TooLarge : NotJson;
        }

        var hasErrors = !_errors.Equals(default(Range));
        if (!_hasData && !_hasNullData && !hasErrors)
        {
            return NotGraphQL;
        }

        _run.HasData = _hasData;
        if (hasErrors)
        {
            _run.AnsweredErrors = JsonElement.Parse(_text[_errors], new JsonDocumentOptions { MaxDepth = JsonScanner.MaxDepth });
        }

        return null;
    }

    private bool ReadMembers()
    {
        if (_reader.Scanner.TryTakeEnd())
        {
            return true;
        }

        do
        {
            if (!_reader.Scanner.TryTakeName(out var name)
                || !(name.SequenceEqual("data"u8) ? ReadData() : name.SequenceEqual("errors"u8) ? ReadErrors() : _reader.Scanner.SkipValue()))
            {
                return false;
            }
        }
        while (_reader.Scanner.TryTake((byte)','));
        return _reader.Scanner.TryTakeEnd();
    }

    private bool ReadErrors()
    {
        var isList = _reader.Scanner.Peek() == '[';
        var start = _reader.Scanner.Position;
        if (!_reader.Scanner.SkipValue())
        {
            return false;
        }

        _errors = isList ? start.._reader.Scanner.Position : default;
        return true;
    }

    private bool ReadData()
    {
        // Of two members with the same name the last counts.
        foreach (var part in _run.Parts)
        {
            part.Answered = -1;
        }

        var first = _reader.Scanner.Peek();
        _hasData = first == '{';
        _hasNullData = first == 'n';
        if (!_hasData)
        {
            return _reader.Scanner.SkipValue();
        }

        return _run.Fetch.IsRoot ? ReadRoot(_run.Parts[0]) : ReadParts();
    }

    private bool ReadRoot(PartRun part)
    {
        if (!_reader.ReadEntity(part.Part.Targets[0].Read, out var block))
        {
            return false;
        }

        part.SetEntity(0, block);
        part.Answered = 1;
        return true;
    }

    private bool ReadParts()
    {
        if (!_reader.Scanner.Enter())
        {
            return false;
        }

        if (_reader.Scanner.TryTakeEnd())
        {
            return true;
        }

        do
        {
            if (!_reader.Scanner.TryTakeName(out var name))
            {
                return false;
            }

            var part = Find(name);
            if (part is not null)
            {
                part.Answered = -1;
            }

            if (part is null || _reader.Scanner.Peek() != '[' ? !_reader.Scanner.SkipValue() : !ReadEntities(part))
            {
                return false;
            }
        }
        while (_reader.Scanner.TryTake((byte)','));
        return _reader.Scanner.TryTakeEnd();
    }

    private readonly PartRun? Find(ReadOnlySpan<byte> alias)
    {
        foreach (var part in _run.Parts)
        {
            if (alias.SequenceEqual(part.Part.Alias))
            {
                return part;
            }
        }

        return null;
    }

    private bool ReadEntities(PartRun part)
    {
        if (!_reader.Scanner.Enter())
        {
            return false;
        }

        var index = 0;
        if (_reader.Scanner.Peek() != ']')
        {
            do
            {
                if (!ReadEntity(part, index))
                {
                    return false;
                }

                index++;
            }
            while (_reader.Scanner.TryTake((byte)','));
        }

        if (_reader.Scanner.Peek() != ']')
        {
            return false;
        }

        _reader.Scanner.Leave();
        part.Answered = index;
        return true;
    }

    private bool ReadEntity(PartRun part, int index)
    {
        if (index >= part.Expected)
        {
            return _reader.Scanner.SkipValue();
        }

        var block = 0;
        if (_reader.Scanner.Peek() == '{')
        {
            if (!_reader.ReadEntity(part.Part.Targets[0].Read, out block))
            {
                return false;
            }
        }
        else
        {
            _store.IsDirty = true;
            if (!_reader.Scanner.SkipValue())
            {
                return false;
            }
        }

        part.SetEntity(index, block);
        return true;
    }
}
