using System.Diagnostics.CodeAnalysis;

namespace Federation.Server.Subscriptions;
#pragma warning disable MA0048 // LocalTopic<T>: the file of LocalTopic has that name.

/// <summary>The subscribers of a topic. Messages are handed over under the lock, so that all get them in one order; nobody is waited for.</summary>
internal sealed class LocalTopic<TMessage>(string name, LocalTopics owner) : LocalTopic(name, typeof(TMessage), owner)
{
    private readonly List<TopicSubscription<TMessage>> _subscriptions = [];

    /// <summary>Adds a subscriber; false when the topic has closed and another one must take its place.</summary>
    public bool TrySubscribe([NotNullWhen(true)] out TopicSubscription<TMessage>? subscription)
    {
        lock (Gate)
        {
            subscription = IsClosed ? null : new TopicSubscription<TMessage>(this, Owner.BufferCapacity);
            if (subscription is not null)
            {
                _subscriptions.Add(subscription);
            }
        }

        return subscription is not null;
    }

    public override bool TryDeliver(object? message)
    {
        if (message is not TMessage && (message is not null || default(TMessage) is not null))
        {
            return false;
        }

        lock (Gate)
        {
            _subscriptions.RemoveAll(subscription => !subscription.TryDeliver((TMessage)message!));
            CloseWhenEmpty();
        }

        return true;
    }

    public override void End(Exception? reason)
    {
        lock (Gate)
        {
            _subscriptions.ForEach(subscription => subscription.End(reason));
            _subscriptions.Clear();
            CloseWhenEmpty();
        }
    }

    public void Remove(TopicSubscription<TMessage> subscription)
    {
        lock (Gate)
        {
            _subscriptions.Remove(subscription);
            CloseWhenEmpty();
        }
    }

    private void CloseWhenEmpty()
    {
        if (_subscriptions.Count == 0)
        {
            Close();
        }
    }
}
