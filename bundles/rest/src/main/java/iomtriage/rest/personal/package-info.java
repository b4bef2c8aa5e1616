/** What is kept about people: handed out to them, and erased. */
@NullMarked
package iomtriage.rest.personal;

import org.jspecify.annotations.NullMarked;
