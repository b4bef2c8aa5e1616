/** What both programs print on a terminal: a referral list, and a progress bar. */
@NullMarked
package iomtriage.terminal;

import org.jspecify.annotations.NullMarked;
