package io.drydock.docker;

/** What a command inside a running container printed, and its exit code. */
public record ExecResult(int exit, String output) {}
