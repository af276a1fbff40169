/** Sends so many requests one after the other on one kept connection, and does nothing else: `in-sequence.mjs <url> <number>`. */
const { Agent, request } = process.getBuiltinModule("node:http");

const [url, number] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });
for (let left = Number(number); left > 0; left -= 1) {
  await new Promise((resolve, reject) => {
    const sent = request(url, { agent }, (answer) => {
      answer.resume();
      answer.on("end", resolve);
    });
    sent.on("error", reject);
    sent.end();
  });
}
agent.destroy();
