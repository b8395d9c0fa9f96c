/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-jump-list.h"

#include "widgets/steward-mark-text.h"
#include "widgets/steward-moment-text.h"

struct _StewardJumpList
{
  GtkPopover           parent_instance;

  StewardMomentChoice *choice;
  GtkWidget           *entry;
  GtkWidget           *list;
};

G_DEFINE_FINAL_TYPE (StewardJumpList, steward_jump_list, GTK_TYPE_POPOVER)

static void
steward_jump_list_take (StewardJumpList *self,
                        GtkListBoxRow   *row)
{
  StewardTimelineMark *mark = g_object_get_data (G_OBJECT (row), "mark");

  steward_moment_choice_set_moment (self->choice, steward_timeline_mark_get_moment (mark));
  gtk_popover_popdown (GTK_POPOVER (self));
}

static GtkWidget *
steward_jump_list_new_row (StewardJumpList     *self,
                           StewardTimelineMark *mark)
{
  g_autofree char *before = steward_mark_text_dup_before (mark);
  g_autofree char *moment = NULL;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *image = gtk_image_new_from_icon_name (steward_mark_text_get_icon_name (mark));
  GtkWidget *label = gtk_label_new (before);
  GtkWidget *time;

  moment = steward_moment_text_dup_short (steward_timeline_mark_get_moment (mark),
                                          steward_moment_choice_get_time_zone (self->choice));
  time = gtk_label_new (moment);
  gtk_widget_add_css_class (image, steward_mark_text_is_failure (mark) ? "error" : "dim-label");
  gtk_widget_add_css_class (time, "dim-label");
  gtk_widget_add_css_class (time, "numeric");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), time);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  g_object_set_data_full (G_OBJECT (row), "mark", g_object_ref (mark), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), "text",
                          g_strdup_printf ("%s %s", before, moment), g_free);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, time, NULL,
                                  -1);

  return row;
}

/* A version change that an update made is, to the minute, the same moment as the update. What
 * happened after the latest moment is nothing that could be gone before. */
static gboolean
steward_jump_list_is_listed (GListModel          *marks,
                             guint                position,
                             StewardTimelineMark *mark)
{
  GDateTime *moment = steward_timeline_mark_get_moment (mark);
  StewardMarkKind kind = steward_timeline_mark_get_kind (mark);

  if (moment == NULL)
    return FALSE;

  if (kind != STEWARD_MARK_VERSION && kind != STEWARD_MARK_OPERATION)
    return TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr(StewardTimelineMark) other = g_list_model_get_item (marks, i);
      GDateTime *other_moment = steward_timeline_mark_get_moment (other);
      StewardMarkKind other_kind = steward_timeline_mark_get_kind (other);

      if (i == position || other_moment == NULL)
        continue;
      if (kind == STEWARD_MARK_OPERATION && other_kind == STEWARD_MARK_LATEST
          && g_date_time_equal (moment, other_moment))
        return FALSE;
      if (kind == STEWARD_MARK_VERSION && other_kind == STEWARD_MARK_OPERATION
          && ABS (g_date_time_difference (moment, other_moment)) <= G_TIME_SPAN_MINUTE)
        return FALSE;
    }

  return TRUE;
}

/* The latest moment stands first. */
static void
steward_jump_list_fill (StewardJumpList *self)
{
  StewardTimeline *timeline = steward_moment_choice_get_timeline (self->choice);
  GtkWidget *row;
  GListModel *marks;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL &&
         GTK_IS_LIST_BOX_ROW (row))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);

  if (timeline == NULL)
    return;

  marks = steward_timeline_get_marks (timeline);
  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr(StewardTimelineMark) mark = g_list_model_get_item (marks, i);

      if (steward_jump_list_is_listed (marks, i, mark))
        gtk_list_box_prepend (GTK_LIST_BOX (self->list), steward_jump_list_new_row (self, mark));
    }
}

static gboolean
steward_jump_list_filter_cb (GtkListBoxRow *row,
                             gpointer       user_data)
{
  StewardJumpList *self = STEWARD_JUMP_LIST (user_data);
  const char *wanted = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  const char *text = g_object_get_data (G_OBJECT (row), "text");
  g_autofree char *folded_wanted = g_utf8_casefold (wanted, -1);
  g_autofree char *folded_text = g_utf8_casefold (text, -1);

  return strstr (folded_text, folded_wanted) != NULL;
}

static void
steward_jump_list_search_changed_cb (StewardJumpList *self)
{
  g_assert (STEWARD_IS_JUMP_LIST (self));

  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
}

static void
steward_jump_list_search_activate_cb (StewardJumpList *self)
{
  g_assert (STEWARD_IS_JUMP_LIST (self));

  for (GtkWidget *row = gtk_widget_get_first_child (self->list);
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (GTK_IS_LIST_BOX_ROW (row) && gtk_widget_get_child_visible (row))
        {
          steward_jump_list_take (self, GTK_LIST_BOX_ROW (row));
          return;
        }
    }
}

static void
steward_jump_list_row_activated_cb (StewardJumpList *self,
                                    GtkListBoxRow   *row)
{
  g_assert (STEWARD_IS_JUMP_LIST (self));

  steward_jump_list_take (self, row);
}

static void
steward_jump_list_show_cb (StewardJumpList *self)
{
  g_assert (STEWARD_IS_JUMP_LIST (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  steward_jump_list_fill (self);
  gtk_widget_grab_focus (self->entry);
}

static void
steward_jump_list_dispose (GObject *object)
{
  StewardJumpList *self = STEWARD_JUMP_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), STEWARD_TYPE_JUMP_LIST);
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (steward_jump_list_parent_class)->dispose (object);
}

static void
steward_jump_list_class_init (StewardJumpListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_jump_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/stewardadmin/Steward/widgets/"
                                               "steward-jump-list.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardJumpList, entry);
  gtk_widget_class_bind_template_child (widget_class, StewardJumpList, list);
  gtk_widget_class_bind_template_callback (widget_class, steward_jump_list_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_jump_list_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_jump_list_row_activated_cb);
}

static void
steward_jump_list_init (StewardJumpList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), steward_jump_list_filter_cb, self, NULL);
  g_signal_connect (self, "show", G_CALLBACK (steward_jump_list_show_cb), NULL);
}

GtkWidget *
steward_jump_list_new (StewardMomentChoice *choice)
{
  StewardJumpList *self;

  g_return_val_if_fail (STEWARD_IS_MOMENT_CHOICE (choice), NULL);

  self = g_object_new (STEWARD_TYPE_JUMP_LIST, NULL);
  self->choice = g_object_ref (choice);

  return GTK_WIDGET (self);
}
