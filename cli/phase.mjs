/** Plain JavaScript: runs before anything is installed. */

/**
 * Runs one phase of a command and prints its name and the seconds it took.
 * @template Result
 * @param {string} name
 * @param {() => Result | Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function phase(name, work) {
  const start = performance.now();
  // Overwritten by the line that says how it went.
  if (process.stdout.isTTY) process.stdout.write(`… ${name}\r`);
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  try {
    const result = await work();
    console.log(`✓ ${name}  ${seconds()}`);
    return result;
  } catch (error) {
    console.log(`✗ ${name}  ${seconds()}`);
    throw error;
  }
}
