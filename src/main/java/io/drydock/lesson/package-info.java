/** The immutable model of a course: what a lesson holds, never how it is read, shown or judged. */
package io.drydock.lesson;
