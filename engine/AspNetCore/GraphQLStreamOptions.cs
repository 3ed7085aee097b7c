namespace Federation.AspNetCore;

/// <summary>How long answers in streams may take, and how many there may be: WebSocket, Server-Sent Events, multipart.</summary>
public sealed record GraphQLStreamOptions
{
    /// <summary>Answers <c>graphql-transport-ws</c>.</summary>
    public bool WebSockets { get; set; } = true;

    /// <summary>How long a stream is silent at most, before it is sent something without meaning, so that nobody on the way thinks it dead.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How long a WebSocket may take until it sends <c>connection_init</c>; then it is closed with 4408.</summary>
    public TimeSpan ConnectionInitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a WebSocket may take to accept one message; a reader that is slower is cut off. HTTP has Kestrel's own limit, the minimum data rate.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a reservation for a single connection of events waits for that connection.</summary>
    public TimeSpan ReservationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many operations a WebSocket or a single connection of events may have at a time.</summary>
    public int MaxOperations { get; set; } = 50;

    /// <summary>How many WebSockets and event streams the endpoint may have at a time, and how many reservations may wait; one more is answered with 503.</summary>
    public int MaxConnections { get; set; } = 10_000;

    /// <summary>How many reservations of one caller, or of one address without a caller, may wait for their connection at a time; one more is answered with 429.</summary>
    public int MaxWaitingReservations { get; set; } = 100;
}
