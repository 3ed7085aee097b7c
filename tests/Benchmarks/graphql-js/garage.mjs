// The same objects as Workloads/Garage.cs, made by the same formulas.
const conditions = ['NEW', 'DEMO', 'USED'];

export const cars = Array.from({ length: 10_000 }, (_, n) => ({
  id: `car-${n}`,
  vin: `WFD${String(n).padStart(14, '0')}`,
  name: n % 10 === 0 ? `Lumeo Grün ${n % 90}` : `Lumeo Core ${n % 90}`,
  modelYear: 2020 + (n % 7),
  mileageKm: (n * 7919) % 180_000,
  price: 20_000 + ((n * 37) % 30_000) + 0.25 * (n % 4),
  electric: n % 3 !== 0,
  condition: n % 11 === 0 ? null : conditions[n % 3],
}));

const category = (code, levels) => ({
  code,
  name: `Category ${code}`,
  children: levels === 1 ? [] : [category(`${code}1`, levels - 1), category(`${code}2`, levels - 1)],
});

export const catalogue = category('C', 8);

export const dealers = new Map(
  Array.from({ length: 200 }, (_, n) => [n, { code: `DE-${String(n).padStart(4, '0')}`, name: `Autohaus ${n}` }]),
);

export const stock = Array.from({ length: 200 }, (_, n) => ({ id: `stock-${n}`, dealerKey: (n * 37) % 200 }));

/** A value per field, by its type and position. */
export const makeSheet = (type) =>
  Object.fromEntries(
    Object.values(type.getFields()).map((field, i) => {
      const values = { Int: 1000 + i * 7, Float: i * 1.5, String: `Value ${i}`, Boolean: i % 2 === 0 };
      return [field.name, values[String(field.type).replace('!', '')]];
    }),
  );
