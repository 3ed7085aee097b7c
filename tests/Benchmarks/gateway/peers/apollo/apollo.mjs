// Apollo Gateway on Apollo Server, one process, the supergraph from a file.
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { readFileSync } from 'node:fs';

class ForwardingSource extends RemoteGraphQLDataSource {
  willSendRequest({ request, context }) {
    if (context.authorization) request.http.headers.set('authorization', context.authorization);
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(`${process.env.SCENARIO}/supergraph.graphql`, 'utf8'),
  buildService: ({ url }) => new ForwardingSource({ url }),
  logger: { debug() {}, info() {}, warn() {}, error: console.error },
});
const server = new ApolloServer({ gateway, introspection: false, includeStacktraceInErrorResponses: false });
await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: Number(process.env.PORT) },
  context: async ({ req }) => ({ authorization: req.headers.authorization }),
});
