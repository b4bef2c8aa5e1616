/** The referral list, and how it changes from one to the next. */
@NullMarked
package iomtriage.ranking.list;

import org.jspecify.annotations.NullMarked;
