/**
 * Plain English that more than one room needs: sizes, the name that somebody meant, errors that say
 * what to try. Nothing here knows about Docker, lessons or terminals.
 */
package io.drydock.words;
