// Writes data.json, expected.json and request.json into a folder. The shape and the sizes are those of the public gateway benchmarks
// (six users, nine products, eleven reviews; every review is by the first user, every user has written the first two); names and
// texts are our own. The same every time.
import { readFileSync, writeFileSync } from 'node:fs';

const folder = process.argv[2];
const words = ('amber basin cobalt drift ember falcon garnet harbor indigo juniper kestrel lantern meadow nickel orchard pepper quarry '
  + 'ripple saddle timber umber velvet willow yonder zephyr').split(' ');
let seed = 20260101;
const random = below => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;

function text(length) {
  let s = '';
  while (s.length < length + 12) {
    const word = words[random(words.length)];
    s += s === '' ? word[0].toUpperCase() + word.slice(1) : (random(9) === 0 ? ', ' : ' ') + word;
  }
  return s.slice(0, length - 1).trimEnd().replace(/,$/, '').padEnd(length - 1, 'e') + '.';
}

const [a, b, c, d, e] = [445, 289, 275, 143, 844].map(text);
const users = [['1', 'annab', 'Anna Berglunds'], ['2', 'bertrandku', 'Bert Kuhlma'], ['3', 'carlamichels', 'Carla Michels'],
  ['4', 'dorisen', 'Doris Engelbrt'], ['5', 'erikfossum', 'Erik Fossum'], ['6', 'freyag', 'Freya Gjerde']]
  .map(([id, username, name]) => ({ id, username, name, birthday: 1234567890 }));
const products = [['1', 'Table', 899, 100, true], ['2', 'Couch', 1299, 1000, false], ['3', 'Glass', 15, 20, false], ['4', 'Chair', 499, 100, false],
  ['5', 'TV', 1299, 1000, true], ['6', 'Lamp', 6999, 300, true], ['7', 'Grill', 3999, 2000, true], ['8', 'Fridge', 100000, 6000, false],
  ['9', 'Sofa', 9999, 800, true]].map(([upc, name, price, weight, inStock]) => ({ upc, name, price, weight, inStock }));
const reviews = [[a, 1], [b, 1], [c, 1], [d, 1], [a, 2], [b, 2], [c, 2], [d, 2], [d, 3], [d, 4], [e, 4]]
  .map(([body, product], i) => ({ id: String(i + 1), body, product: String(product) }));

// The answer, straight from the data, with the keys in the order of the query.
const userPart = user => ({ id: user.id, username: user.username, name: user.name });
const reviewPart = review => ({ id: review.id, body: review.body });
function productPart(upc) {
  const { inStock, name, price, weight } = products.find(p => p.upc === upc);
  return { inStock, name, price, shippingEstimate: price > 1000 ? 0 : Math.trunc(weight / 2), upc, weight };
}
const author = () => ({ ...userPart(users[0]), reviews: reviews.slice(0, 2).map(r => ({ ...reviewPart(r), product: productPart(r.product) })) });
const reviewsOf = upc => reviews.filter(r => r.product === upc).map(r => ({ ...reviewPart(r), author: author() }));
const data = {
  users: users.map(user => ({
    ...userPart(user),
    reviews: reviews.slice(0, 2).map(r => ({ ...reviewPart(r), product: { ...productPart(r.product), reviews: reviewsOf(r.product) } })),
  })),
  topProducts: products.slice(0, 5).map(p => ({ ...productPart(p.upc), reviews: reviewsOf(p.upc) })),
};

writeFileSync(`${folder}/data.json`, JSON.stringify({ users, products, reviews }));
writeFileSync(`${folder}/expected.json`, JSON.stringify({ data }));
writeFileSync(`${folder}/request.json`, JSON.stringify({ query: readFileSync(`${folder}/query.graphql`, 'utf8').trimEnd() }));
