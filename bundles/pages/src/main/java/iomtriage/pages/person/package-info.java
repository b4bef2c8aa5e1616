/** One person: summary, reasons, needs, definitions, words, history. */
@NullMarked
package iomtriage.pages.person;

import org.jspecify.annotations.NullMarked;
