using System.Linq.Expressions;

namespace Federation.Server.Filtering;

/// <summary>Puts one parameter in the place of another.</summary>
internal sealed class ParameterVisitor(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
}
