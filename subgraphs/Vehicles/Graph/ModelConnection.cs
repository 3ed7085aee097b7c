using Federation.Server;
using Federation.Vehicles.Domain;

namespace Federation.Vehicles.Graph;

/// <summary>A page of models.</summary>
internal sealed class ModelConnection(Page<Model> page) : CountedConnection<Model>(page);
