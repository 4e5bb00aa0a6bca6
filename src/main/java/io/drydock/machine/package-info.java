/**
 * This machine, as a program of any kind sees it: running other programs unseen, waiting for
 * something with an end, folders with all that is in them. Nothing here knows about Docker, and
 * nothing here is shown to anybody.
 */
package io.drydock.machine;
