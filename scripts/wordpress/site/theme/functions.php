<?php
add_theme_support('title-tag');
add_theme_support('html5', ['comment-form', 'comment-list']);
