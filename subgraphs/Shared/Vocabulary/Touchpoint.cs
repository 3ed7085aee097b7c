namespace Federation.Shared.Vocabulary;

/// <summary>The channel a request or an event came through.</summary>
public enum Touchpoint
{
    Web,
    App,
    Kiosk,
    ArVr,
    DealerDesk,
    Ccic,
    Partner,
    InCar,
}
