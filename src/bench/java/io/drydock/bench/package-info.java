/**
 * The benchmark: measures the numbers that the tutor promises, on an engine of its own, against
 * plain programs in the same run. What is measured is the real program at a real terminal wherever
 * a person would feel the time. Nothing here is part of the program.
 */
package io.drydock.bench;
