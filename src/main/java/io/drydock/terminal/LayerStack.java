package io.drydock.terminal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The layers of several images as one stack: a layer that images share, with all below it, stands
 * in it once.
 *
 * @param sections from the top: what one image has alone comes before what it shares
 */
record LayerStack(List<Section> sections) {

  /**
   * A layer.
   *
   * @param content what identifies its files
   * @param instruction what made it; empty where that is not known
   */
  record Layer(String content, long size, String instruction) {}

  /** An image with its layers, lowest first. */
  record Image(String name, List<Layer> layers) {}

  /**
   * Layers that the same images have, top one first.
   *
   * @param top the place of the first one among the layers of these images, counted from 1 at the
   *     bottom
   */
  record Section(List<String> images, int top, List<Layer> layers) {
    long size() {
      return layers.stream().mapToLong(Layer::size).sum();
    }
  }

  static LayerStack of(List<Image> images) {
    var owners = new LinkedHashMap<List<String>, Set<String>>();
    var layers = new LinkedHashMap<List<String>, Layer>();
    for (var image : images) {
      var below = new ArrayList<String>();
      for (var layer : image.layers()) {
        // The same files above other layers are another layer to the engine, too.
        below.add(layer.content());
        var chain = List.copyOf(below);
        owners.computeIfAbsent(chain, _ -> new LinkedHashSet<>()).add(image.name());
        layers.putIfAbsent(chain, layer);
      }
    }
    var sections = new LinkedHashMap<List<String>, List<Layer>>();
    var tops = new HashMap<List<String>, Integer>();
    owners.forEach(
        (chain, names) -> {
          var who = List.copyOf(names);
          sections.computeIfAbsent(who, _ -> new ArrayList<>()).addFirst(layers.get(chain));
          tops.merge(who, chain.size(), Math::max);
        });
    return new LayerStack(
        sections.entrySet().stream()
            .map(
                entry ->
                    new Section(
                        entry.getKey(), tops.get(entry.getKey()), List.copyOf(entry.getValue())))
            .sorted(Comparator.comparingInt(section -> section.images().size()))
            .toList());
  }

  long largest() {
    return sections.stream()
        .flatMap(s -> s.layers().stream())
        .mapToLong(Layer::size)
        .max()
        .orElse(0);
  }

  /** On the disk: each layer counts once. */
  long size() {
    return sections.stream().mapToLong(Section::size).sum();
  }
}
