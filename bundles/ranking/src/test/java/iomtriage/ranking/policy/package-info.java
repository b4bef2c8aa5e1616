@NullMarked
package iomtriage.ranking.policy;

import org.jspecify.annotations.NullMarked;
