// The GraphiQL page. The server puts its settings into data-config of #graphiql, so that the page needs no inline script.
import { useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { GraphiQL } from 'graphiql';
import { createClient } from 'graphql-sse';
import 'graphiql/style.css';
import './page.css';

const root = document.getElementById('graphiql');
const config = JSON.parse(root.dataset.config);
const chosenIdentity = 'federation:identity';

/**
 * Sends one operation; the events of a subscription come as Server-Sent Events. Headers typed into the header editor win over the
 * chosen identity.
 */
function createFetcher(token) {
  return async (operation, options) => {
    const headers = { ...(token ? { authorization: `Bearer ${token}` } : {}), ...lowerCaseNames(options?.headers) };
    if (isSubscription(options?.documentAST, operation.operationName)) {
      return createClient({ url: config.endpoint, headers, retryAttempts: 0 }).iterate(operation);
    }

    const response = await fetch(config.endpoint, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json;q=0.9',
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify(operation),
    });
    return response.json();
  };
}

function isSubscription(document, operationName) {
  const operations = document?.definitions.filter((definition) => definition.kind === 'OperationDefinition') ?? [];
  const chosen = operationName ? operations.find((operation) => operation.name?.value === operationName) : operations[0];
  return chosen?.operation === 'subscription';
}

function lowerCaseNames(headers) {
  return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The demo identities that this host offers; none when it offers none or is asked outside Development. */
function useIdentities() {
  const [identities, setIdentities] = useState([]);
  useEffect(() => {
    if (!config.identities) return;
    fetch(config.identities, { headers: { accept: 'application/json' } })
      .then((response) => (response.ok ? response.json() : []))
      .then(setIdentities, () => setIdentities([]));
  }, []);
  return identities;
}

function Page() {
  const identities = useIdentities();
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(chosenIdentity) ?? '');
  const token = identities.find((identity) => identity.name === chosen)?.token;
  const fetcher = useMemo(() => createFetcher(token), [token]);
  const query = useMemo(() => new URLSearchParams(location.search).get('query') ?? undefined, []);
  const choose = (name) => {
    sessionStorage.setItem(chosenIdentity, name);
    setChosen(name);
  };
  return (
    <>
      {identities.length > 0 && (
        <label className="identity">
          Send as
          <select value={token ? chosen : ''} onChange={(event) => choose(event.target.value)}>
            <option value="">nobody (anonymous)</option>
            {identities.map((identity) => (
              <option key={identity.name} value={identity.name}>
                {identity.label}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="workbench">
        <GraphiQL fetcher={fetcher} query={query} defaultQuery={config.defaultQuery} shouldPersistHeaders={false} />
      </div>
    </>
  );
}

createRoot(root).render(<Page />);
