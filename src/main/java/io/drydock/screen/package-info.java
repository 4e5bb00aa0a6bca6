/**
 * Drawing: Markdown, themes, tables and wrapped lines as terminal text, the screens that show them,
 * and the handing over of the terminal to a command.
 *
 * <p>Nothing here knows a lesson, a verdict or what a learner is doing.
 */
package io.drydock.screen;
