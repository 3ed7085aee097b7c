namespace Federation.TestKit.Http;

/// <summary>Who sends a request, as browsers tell it.</summary>
public enum HttpCaller
{
    /// <summary>No browser.</summary>
    Program,

    /// <summary>A script of the host's own site.</summary>
    OwnPage,

    /// <summary>A form, an image or a script of another site, which asked nobody.</summary>
    OtherSitesPage,

    /// <summary>A script of another site, with a header that a browser sends only after it has asked the host.</summary>
    OtherSitesPageWithPermission,
}
