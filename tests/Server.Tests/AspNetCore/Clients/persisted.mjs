// Asks an endpoint by the persisted operations of two client libraries: node persisted.mjs URL. Prints one line of JSON for each library: the
// answers, and for each request that was sent whether it had the document and the hash.
import { createHash } from "node:crypto";
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { Client, fetchExchange } from "@urql/core";
import { persistedExchange } from "@urql/exchange-persisted";

const url = process.argv[2];
const text = "query Hello { hello }";
const sha256 = (value) => createHash("sha256").update(value).digest("hex");

function recordingFetch(sent) {
  return (address, options) => {
    const body = options.body ? JSON.parse(options.body) : Object.fromEntries(new URL(address).searchParams);
    sent.push(`${body.query ? "document" : ""}${body.query && body.extensions ? "+" : ""}${body.extensions ? "hash" : ""}`);
    return fetch(address, options);
  };
}

async function apollo(clientAwareId) {
  const sent = [];
  const hash = new PersistedQueryLink(clientAwareId ? { generateHash: () => clientAwareId } : { sha256 });
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.from([hash, new HttpLink({ uri: url, fetch: recordingFetch(sent) })]),
  });
  const answers = [];
  for (let i = 0; i < 2; i++) {
    const { data } = await client.query({ query: gql(text), fetchPolicy: "network-only" });
    answers.push(data.hello);
  }
  return { answers, sent };
}

async function urql(id) {
  const sent = [];
  const client = new Client({
    url,
    fetch: recordingFetch(sent),
    preferGetMethod: false,
    exchanges: [
      persistedExchange(id ? { enforcePersistedQueries: true, generateHash: async () => id } : { preferGetForPersistedQueries: false }),
      fetchExchange,
    ],
  });
  const answers = [];
  for (let i = 0; i < 2; i++) {
    const { data, error } = await client.query(text, {}, { requestPolicy: "network-only" }).toPromise();
    answers.push(error ? error.message : data.hello);
  }
  return { answers, sent };
}

const id = process.argv[3];
console.log(JSON.stringify(await apollo(id)));
console.log(JSON.stringify(await urql(id)));
