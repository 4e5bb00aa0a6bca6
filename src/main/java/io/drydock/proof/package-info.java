/**
 * Proves lessons on a real engine: every task fails before its solution and passes after it, every
 * mistake yields its message. Knows engines only as a {@link io.drydock.workbench} lends them; who
 * starts and empties them is an argument.
 */
package io.drydock.proof;
