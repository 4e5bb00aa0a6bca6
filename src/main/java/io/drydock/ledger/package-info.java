/**
 * What stood on an engine before a lesson, and what a command line would take of it. Pure: looks at
 * lists, never at an engine.
 */
package io.drydock.ledger;
