// Composes running subgraphs and asks the graph, with Apollo's packages. Reads { subgraphs: [{ name, url }], operations: [{ query,
// variables, authorization }] }, writes { errors, hints, answers }.
import { text } from 'node:stream/consumers';

process.env.APOLLO_TELEMETRY_DISABLED = 'true';
const { composeServices } = await import('@apollo/composition');
const { ApolloGateway, RemoteGraphQLDataSource } = await import('@apollo/gateway');
const { parse } = await import('graphql');

class Subgraph extends RemoteGraphQLDataSource {
  willSendRequest({ request, context }) {
    if (context.authorization) request.http.headers.set('authorization', context.authorization);
  }
}

async function schemaOf({ name, url }) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  return { name, url, typeDefs: parse((await response.json()).data._service.sdl) };
}

async function answersOf(supergraphSdl, operations) {
  const silent = { debug() {}, info() {}, warn() {}, error: console.error };
  // It runs no graph whose scopes it would have to check itself; our subgraphs check them.
  supergraphSdl = supergraphSdl.replace(/(\/requiresScopes\/[^)]*), for: SECURITY/, '$1');
  const gateway = new ApolloGateway({ supergraphSdl, buildService: ({ url }) => new Subgraph({ url }), logger: silent });
  const { executor, schema } = await gateway.load();
  const answers = [];
  for (const { query, variables, authorization } of operations) {
    const document = parse(query), http = { headers: new Map(), method: 'POST' };
    answers.push(await executor({
      document, schema, source: query, queryHash: query, metrics: {}, logger: silent,
      operation: document.definitions[0], operationName: document.definitions[0].name.value, overallCachePolicy: { restrict() {} },
      request: { query, variables, http }, context: { authorization }, cache: { get: async () => undefined, set: async () => {} },
    }));
  }
  await gateway.stop();
  return answers;
}

const { subgraphs, operations } = JSON.parse(await text(process.stdin));
const { errors, hints, supergraphSdl } = composeServices(await Promise.all(subgraphs.map(schemaOf)));
console.log(JSON.stringify({
  errors: (errors ?? []).map(error => error.message),
  hints: (hints ?? []).map(({ definition, message }) => ({ code: definition.code, level: definition.level.name, message })),
  answers: errors || operations.length === 0 ? [] : await answersOf(supergraphSdl, operations),
}));
