/**
 * What becomes of grades once there are some: they are kept, put beside a roster, and written in
 * the forms that others read. Nothing here grades, and nothing here asks an engine.
 *
 * <p>All text of a hand-in is cleaned where it comes in ({@link io.drydock.gradebook.Clean}); a
 * renderer only has to escape what its own form gives a meaning to.
 */
package io.drydock.gradebook;
