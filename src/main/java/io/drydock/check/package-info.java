/**
 * What can be asserted about an engine, a registry, a file, a command or an answer, and how it is
 * judged.
 *
 * <p>{@link io.drydock.check.Check} is what an author wrote, {@link io.drydock.check.Evidence} is
 * what was seen, {@link io.drydock.check.Verdict} is what follows. Who has to know something of a
 * check beyond that asks its {@link io.drydock.check.Traits}. Judging prints nothing and changes
 * nothing. A judge knows its causes, causes know what was written and seen, and what was written
 * knows none of them.
 */
package io.drydock.check;
