// Each workload does what its namesake under ../Workloads does and gives its answer as UTF-8.
import { readFileSync, readdirSync } from 'node:fs';
import DataLoader from 'dataloader';
import { buildSchema, execute, getNamedType, isCompositeType, parse, validate } from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { getArgumentValues } from 'graphql/execution/values.js';
import { cars, catalogue, dealers, makeSheet, stock } from './garage.mjs';

const documentsFolder = new URL('../Documents/', import.meta.url);
const schemaFolder = new URL('../../../schema/', import.meta.url);
const read = (folder, name) => readFileSync(new URL(name, folder), 'utf8');

const clientSdl = read(schemaFolder, 'client.graphql');
const clientSchema = buildSchema(clientSdl);
const texts = [
  ...readdirSync(new URL('operations/', schemaFolder)).sort().map((name) => read(schemaFolder, `operations/${name}`)),
  read(documentsFolder, 'showroom.graphql'),
];
const documents = texts.map((text) => parse(text));

const garage = buildSchema(read(documentsFolder, 'garage.graphql'));
const rootValue = { cars, catalogue, stock, sheet: makeSheet(garage.getType('DataSheet')) };
garage.getType('StockCar').getFields().dealer.resolve = (car, _, { loader }) => loader.load(car.dealerKey);

const utf8 = (value) => Buffer.from(JSON.stringify(value));

const executes = (name) => {
  const document = parse(read(documentsFolder, `${name}.graphql`));
  return async () => {
    const contextValue = { loader: new DataLoader(async (keys) => keys.map((key) => dealers.get(key))) };
    const result = execute({ schema: garage, document, rootValue, contextValue });
    return utf8(result instanceof Promise ? await result : result);
  };
};

// graphql-js compiles nothing; this is the work that it does anew in every execution and that we do once per operation:
// collecting the fields for each concrete type and coercing literal arguments. (Variables are left out on both sides.)
function countSelections(document) {
  const fragments = Object.fromEntries(
    document.definitions.filter((d) => d.kind === 'FragmentDefinition').map((d) => [d.name.value, d]),
  );
  const variables = new Proxy({}, { get: () => undefined });
  const below = (type, fields) => {
    let count = 0;
    for (const nodes of fields.values()) {
      count++;
      const name = nodes[0].name.value;
      if (name === '__typename') continue;
      const field = type.getFields()[name];
      if (!nodes[0].arguments.some((a) => /Variable/.test(a.value.kind) || hasVariable(a.value))) getArgumentValues(field, nodes[0], variables);
      const named = getNamedType(field.type);
      if (!isCompositeType(named)) continue;
      for (const possible of 'getFields' in named && !('resolveType' in named) ? [named] : clientSchema.getPossibleTypes(named)) {
        count += below(possible, collectSubfields(clientSchema, fragments, { withStock: true }, possible, nodes));
      }
    }
    return count;
  };
  let count = 0;
  for (const operation of document.definitions.filter((d) => d.kind === 'OperationDefinition')) {
    const root = operation.operation === 'query' ? clientSchema.getQueryType() : clientSchema.getMutationType();
    count += below(root, collectFields(clientSchema, fragments, { withStock: true }, root, operation.selectionSet));
  }
  return count;
}

const hasVariable = (value) =>
  value.kind === 'Variable' ||
  (value.kind === 'ListValue' && value.values.some(hasVariable)) ||
  (value.kind === 'ObjectValue' && value.fields.some((f) => hasVariable(f.value)));

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

export const workloads = {
  'parse-sdl': () => utf8(parse(clientSdl).definitions.length),
  parse: () => utf8(sum(texts.map((text) => parse(text).definitions.length))),
  validate: () => utf8(sum(documents.map((document) => validate(clientSchema, document).length))),
  'parse-validate': () => utf8(sum(texts.map((text) => validate(clientSchema, parse(text)).length))),
  compile: () => utf8(sum(documents.map(countSelections))),
  'flat-list': executes('flat-list'),
  tree: executes('tree'),
  'data-loader': executes('data-loader'),
  'wide-object': executes('wide-object'),
};
