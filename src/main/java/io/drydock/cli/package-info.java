/**
 * The commands of the program, one class each, with their options, exit codes and help texts
 * (picocli).
 */
package io.drydock.cli;
