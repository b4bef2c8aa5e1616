@org.jspecify.annotations.NullMarked
package iomtriage.lists.lookback;
