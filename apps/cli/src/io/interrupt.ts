const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const duties = new Set<() => void>();

function leave(signal: NodeJS.Signals): void {
  for (const duty of duties) {
    try {
      duty();
    } catch {
      // Nothing may keep the other duties from being done.
    }
  }
  duties.clear();
  for (const name of signals) process.off(name, leave);
  // Only the signal itself tells whoever started the program that it was interrupted.
  process.kill(process.pid, signal);
}

/**
 * Has something done when the program is interrupted (Ctrl-C, a closed terminal) before the function returned is called:
 * removing a file that is unfinished, a last word. It must not wait for anything.
 */
export function onInterrupt(duty: () => void): () => void {
  if (duties.size === 0) for (const name of signals) process.on(name, leave);
  duties.add(duty);
  return () => {
    if (duties.delete(duty) && duties.size === 0) for (const name of signals) process.off(name, leave);
  };
}
