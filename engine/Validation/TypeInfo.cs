using Federation.Language;
using Federation.Types;

namespace Federation.Validation;

/// <summary>
/// What the schema says about the place where a walk is: the type around it, the field, the type a value must have.
/// Null stands for "unknown", which other rules report.
/// </summary>
internal sealed class TypeInfo(ValidationContext context)
{
    /// <summary>Deep enough for most documents.</summary>
    private const int Depth = 16;

    private readonly List<SyntaxNode> _path = new(2 * Depth);
    private readonly Stack<GraphQLType?> _types = new(Depth);
    private readonly Stack<TypeDefinition?> _parentTypes = new(Depth);
    private readonly Stack<OutputField?> _fields = new(Depth);
    private readonly Stack<GraphQLType?> _inputTypes = new(Depth);
    private readonly Stack<InputField?> _inputFields = new(Depth);

    /// <summary>The nodes from the root of the walk to the current one.</summary>
    public IReadOnlyList<SyntaxNode> Path => _path;

    /// <summary>The output type of the current field, fragment or operation.</summary>
    public GraphQLType? Type => Peek(_types);

    /// <summary>The composite type whose selections surround this place.</summary>
    public TypeDefinition? ParentType => Peek(_parentTypes);

    /// <summary>The definition of the current field.</summary>
    public OutputField? Field => Peek(_fields);

    /// <summary>The definition of the current directive.</summary>
    public DirectiveDefinition? Directive { get; private set; }

    /// <summary>The definition of the current argument.</summary>
    public InputField? Argument { get; private set; }

    /// <summary>The type that the current value must have.</summary>
    public GraphQLType? InputType => Peek(_inputTypes);

    /// <summary>The type of the list or object around the current value.</summary>
    public GraphQLType? ParentInputType
    {
        get
        {
            using var enumerator = _inputTypes.GetEnumerator();
            return enumerator.MoveNext() && enumerator.MoveNext() ? enumerator.Current : null;
        }
    }

    /// <summary>The argument or input field that takes the current value; null inside a list.</summary>
    public InputField? InputField => Peek(_inputFields);

    public void Enter(SyntaxNode node)
    {
        _path.Add(node);
        switch (node)
        {
            case FieldNode field:
                var definition = ParentType is { } parent ? context.GetField(parent, field.Name.Value) : null;
                _fields.Push(definition);
                _types.Push(definition?.Type);
                break;
            case SelectionSetNode:
                var around = Type?.NamedType;
                _parentTypes.Push(around is { IsComposite: true } ? around : null);
                break;
            case DirectiveNode directive: Directive = context.Schema.GetDirective(directive.Name.Value); break;
            case OperationDefinitionNode operation: _types.Push(context.Schema.GetRootType(operation.Operation)); break;
            case InlineFragmentNode { TypeCondition: null }: _types.Push(Type?.NamedType); break;
            case InlineFragmentNode fragment: _types.Push(OutputType(fragment.TypeCondition)); break;
            case FragmentDefinitionNode fragment: _types.Push(OutputType(fragment.TypeCondition)); break;
            case VariableDefinitionNode variable:
                PushInput(context.Schema.TypeFromNode(variable.Type), null);
                break;
            case ArgumentNode argument:
                Argument = FindArgument(argument.Name.Value);
                PushInput(Argument?.Type, Argument);
                break;
            case ListValueNode:
                var type = InputType?.NullableType;
                PushInput(type is ListType list ? list.ElementType : type, null);
                break;
            case ObjectFieldNode field:
                InputField? inputField = null;
                (InputType?.NamedType as InputObjectType)?.TryGetField(field.Name.Value, out inputField);
                PushInput(inputField?.Type, inputField);
                break;
        }
    }

    public void Leave(SyntaxNode node)
    {
        _path.RemoveAt(_path.Count - 1);
        switch (node)
        {
            case FieldNode:
                _fields.Pop();
                _types.Pop();
                break;
            case SelectionSetNode: _parentTypes.Pop(); break;
            case DirectiveNode: Directive = null; break;
            case OperationDefinitionNode or InlineFragmentNode or FragmentDefinitionNode: _types.Pop(); break;
            case ArgumentNode:
                Argument = null;
                PopInput();
                break;
            case VariableDefinitionNode or ListValueNode or ObjectFieldNode: PopInput(); break;
        }
    }

    private static T? Peek<T>(Stack<T?> stack)
        where T : class => stack.TryPeek(out var item) ? item : null;

    private GraphQLType? OutputType(NamedTypeNode node) => context.Schema.TypeFromNode(node) is { IsOutputType: true } type ? type : null;

    private InputField? FindArgument(string name)
    {
        InputField? argument = null;
        if (Directive is not null)
        {
            Directive.TryGetArgument(name, out argument);
        }
        else
        {
            Field?.TryGetArgument(name, out argument);
        }

        return argument;
    }

    private void PushInput(GraphQLType? type, InputField? field)
    {
        _inputTypes.Push(type is { IsInputType: true } ? type : null);
        _inputFields.Push(field);
    }

    private void PopInput()
    {
        _inputTypes.Pop();
        _inputFields.Pop();
    }
}
