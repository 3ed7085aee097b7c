// Takes a request per line and gives its payloads per line: {"schema","query","root","variables"} -> [payload, ...]
import { createInterface } from 'node:readline';
import {
  GraphQLDeferDirective,
  GraphQLSchema,
  GraphQLStreamDirective,
  buildSchema,
  experimentalExecuteIncrementally,
  parse,
  specifiedDirectives,
  validate,
} from 'graphql';

const schemas = new Map();

function schemaOf(sdl) {
  if (!schemas.has(sdl)) {
    const directives = [...specifiedDirectives, GraphQLDeferDirective, GraphQLStreamDirective];
    schemas.set(sdl, new GraphQLSchema({ ...buildSchema(sdl).toConfig(), directives }));
  }
  return schemas.get(sdl);
}

async function answer({ schema: sdl, query, root, variables }) {
  const schema = schemaOf(sdl);
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) return [{ errors }];
  const result = await experimentalExecuteIncrementally({ schema, document, rootValue: root, variableValues: variables });
  if (!('initialResult' in result)) return [result];
  const payloads = [result.initialResult];
  for await (const payload of result.subsequentResults) payloads.push(payload);
  return payloads;
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(line))));
}
