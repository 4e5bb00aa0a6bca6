/**
 * Talking to Docker: reads what a command line says ({@link io.drydock.docker.DockerCall}), and
 * looks at engines and registries without changing them ({@link io.drydock.docker.EngineView}).
 *
 * <p>docker-java lives here and nowhere else. Nothing here knows about lessons, checks or
 * terminals.
 */
package io.drydock.docker;
