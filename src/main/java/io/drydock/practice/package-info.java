/**
 * The practice engine and what belongs to it: a private Docker daemon with its registry and its
 * stand-ins for Docker Hub, the choice between it and the learner's own engine, and the doctor.
 *
 * <p>Whatever is started here is found again, and taken down without a trace. Nothing here knows
 * about lessons, checks or terminals.
 */
package io.drydock.practice;
