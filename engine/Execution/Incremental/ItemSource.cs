using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Federation.Execution;

/// <summary>Gives the items of a stream, without waiting as long as there are some at hand.</summary>
internal abstract class ItemSource : IAsyncDisposable
{
    /// <summary>True when it is known that nothing follows.</summary>
    public bool HasEnded { get; protected set; }

    public static ItemSource From(IEnumerator items) => new AtHand(items);

    public static ItemSource From(SequenceReader items) => new Asynchronous(items);

    /// <summary>Waits for the next item. False at the end. Throws what the sequence throws.</summary>
    public abstract ValueTask<bool> WaitAsync();

    /// <summary>Takes the next item when it is at hand.</summary>
    public abstract bool TryTake(out object? item);

    public abstract ValueTask DisposeAsync();

    /// <summary>A sequence that stands before an item.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "What the sequence throws is thrown when the item is waited for.")]
    private sealed class AtHand(IEnumerator items) : ItemSource
    {
        private Exception? _failure;

        public override ValueTask<bool> WaitAsync() => _failure is null ? new(!HasEnded) : ValueTask.FromException<bool>(_failure);

        public override bool TryTake(out object? item)
        {
            if (HasEnded || _failure is not null)
            {
                item = null;
                return false;
            }

            item = items.Current;
            try
            {
                HasEnded = !items.MoveNext();
            }
            catch (Exception exception)
            {
                _failure = exception;
            }

            return true;
        }

        public override ValueTask DisposeAsync()
        {
            (items as IDisposable)?.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Asynchronous(SequenceReader items) : ItemSource
    {
        private Task? _next;

        public override async ValueTask<bool> WaitAsync()
        {
            await (_next ??= MoveAsync());
            return !HasEnded;
        }

        public override bool TryTake(out object? item)
        {
            if (_next is not { IsCompletedSuccessfully: true } || HasEnded)
            {
                item = null;
                return false;
            }

            item = items.Current;
            _next = MoveAsync();
            return true;
        }

        public override ValueTask DisposeAsync() => items.DisposeAsync();

        private async Task MoveAsync() => HasEnded = !await items.MoveNextAsync();
    }
}
