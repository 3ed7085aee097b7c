// The Mercurius gateway on Fastify: reads Federation 1 schemas from the subgraphs when it starts.
const Fastify = require('fastify');
const gateway = require('@mercuriusjs/gateway');

const app = Fastify({ logger: false });
app.register(gateway, {
  jit: 1,
  gateway: {
    services: ['accounts', 'products', 'inventory', 'reviews'].map(name => ({
      name,
      url: `${process.env.SUBGRAPHS}/federation1/${name}`,
      rewriteHeaders: headers => headers?.authorization ? { authorization: headers.authorization } : {},
    })),
  },
});
app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
