// Sends an operation with Apollo Client and prints each result that it gives to an application, a line each.
//   node apollo.mjs URL query|subscription DOCUMENT
import { ApolloClient, HttpLink, InMemoryCache, NetworkStatus, gql } from '@apollo/client';
import { GraphQL17Alpha9Handler } from '@apollo/client/incremental';

const [url, kind, text] = process.argv.slice(2);
const client = new ApolloClient({
  cache: new InMemoryCache(),
  incrementalHandler: new GraphQL17Alpha9Handler(),
  link: new HttpLink({
    uri: url,
    fetch: async (...request) => {
      const response = await fetch(...request);
      console.log(response.headers.get('content-type'));
      return response;
    },
  }),
});
const query = gql(text);
const stateOf = status => status === undefined ? undefined : status === NetworkStatus.streaming ? 'streaming' : 'ready';
const print = ({ data, error, networkStatus }) => console.log(JSON.stringify({ data, state: stateOf(networkStatus), error: error?.message }));
if (kind === 'subscription') {
  await new Promise((resolve, reject) => client.subscribe({ query }).subscribe({ next: print, error: reject, complete: resolve }));
} else {
  await new Promise((resolve, reject) => {
    client.watchQuery({ query, fetchPolicy: 'no-cache', notifyOnNetworkStatusChange: false }).subscribe({
      next: result => {
        print(result);
        if (stateOf(result.networkStatus) === 'ready' || result.error) resolve();
      },
      error: reject,
    });
  });
}
client.stop();
process.exit(0);
