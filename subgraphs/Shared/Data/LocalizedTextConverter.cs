using Federation.Shared.Values;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Federation.Shared.Data;

/// <summary>Texts of several languages in one column, as JSON.</summary>
internal sealed class LocalizedTextConverter() : ValueConverter<LocalizedText, string>(
    text => text.ToJson(),
    json => LocalizedText.FromJson(json));
