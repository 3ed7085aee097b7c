namespace Federation.Vehicles.Domain.Rules;

/// <summary>The best build for some choices, in numbers.</summary>
/// <param name="Choices">Literals of the choices, the oldest first.</param>
/// <param name="Model">A complete valid build, with the variables that counting needs.</param>
/// <param name="IsTaken">Which options are in the build; the others of the model would complete it.</param>
/// <param name="Kept">Literals of the choices and of the standard options that hold with them: everything taken follows from these.</param>
internal sealed record Draft(int[] Choices, bool[] Model, bool[] IsTaken, int[] Kept);
