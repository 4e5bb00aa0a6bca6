/**
 * Engines and work places that are lent out: a pool of engines, a bench for one piece of work, a
 * queue of anything, results in order as they come.
 *
 * <p>Whatever is started here has a limit in time, and is taken down by close, by Ctrl-C, and by
 * the next start after a kill. Where engines come from, where work comes from and what the work is
 * are arguments: nothing here knows practice engines, proofs or grades.
 */
package io.drydock.workbench;
