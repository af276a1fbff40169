/**
 * Stands before a server and gives its answers later, as a far one does: `delay.mjs <port> <milliseconds>`. It prints its own
 * port. What the server sends waits so long and keeps its order; what it is sent does not wait, so a round trip costs the
 * wait once. Bytes flow on meanwhile: it is far, not narrow.
 */
const { connect, createServer } = process.getBuiltinModule("node:net");

const [port, wait] = process.argv.slice(2).map(Number);
const server = createServer({ noDelay: true }, (client) => {
  const far = connect({ port, host: "127.0.0.1", noDelay: true });
  let waiting = 0;
  client.pipe(far);
  far.on("data", (chunk) => {
    waiting += chunk.length;
    // As much as a fast line holds within the wait; more is left with the server.
    if (waiting > 64 * 2 ** 20) far.pause();
    setTimeout(() => {
      waiting -= chunk.length;
      if (waiting <= 32 * 2 ** 20) far.resume();
      if (!client.destroyed) client.write(chunk);
    }, wait);
  });
  far.on("end", () => setTimeout(() => client.end(), wait));
  for (const side of [client, far]) {
    side.on("error", () => {
      client.destroy();
      far.destroy();
    });
  }
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
