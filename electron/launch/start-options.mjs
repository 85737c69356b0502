/** Reads `[--loopback] [--no-open] [--port N] [FILE]`; `{ problem }` for anything else. */
export const readStartOptions = (args) => {
  const options = { loopback: false, open: true, port: undefined, file: undefined };
  for (let index = 0; index < args.length; index += 1) {
    const [name, inline] = args[index].split(/=(.*)/s, 2);
    switch (name) {
      case '--loopback':
        options.loopback = true;
        break;
      case '--no-open':
        options.open = false;
        break;
      case '--port': {
        const text = inline ?? args[(index += 1)] ?? '';
        const port = Number(text);
        if (!/^\d{1,5}$/.test(text) || port > 65_535) return { problem: `not a port: ${text}` };
        options.port = port;
        break;
      }
      default:
        if (name.startsWith('-') || options.file !== undefined)
          return { problem: `unknown option: ${args[index]}` };
        options.file = args[index];
    }
  }
  return options;
};

export const USAGE = '[--loopback] [--no-open] [--port N] [FILE]';
