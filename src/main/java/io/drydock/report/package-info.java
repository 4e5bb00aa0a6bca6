/** Pure renderers of results: text, JSON, JUnit XML, TAP. Nothing here asks an engine or prints. */
package io.drydock.report;
